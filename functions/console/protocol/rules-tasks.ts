import type { Task } from '../pages/start-tasks.ts';
import type { Viewer } from '../route.ts';
import type { RulesWaiting } from './gather-rules.ts';

/** What the school's rules want of the leadership; nothing for anybody else. */
export function rulesTasks({ say }: Viewer, rules: RulesWaiting | undefined): Task[] {
  if (rules === undefined) return [];
  const one = (is: boolean) => ({ number: is ? 1 : 0, more: false });
  return [
    {
      href: '/protocol/proposal',
      count: one(rules.proposal === 'for-you'),
      icon: 'question',
      tone: 'warn',
      title: say('Een voorstel voor andere regels', 'A proposal for other rules'),
      text: say('Jij kunt het goedkeuren.', 'You can approve it.'),
    },
    {
      href: '/protocol/proposal',
      count: one(rules.proposal === 'for-another'),
      icon: 'clock',
      tone: 'calm',
      title: say('Jouw voorstel voor andere regels', 'Your proposal for other rules'),
      text: say(
        'Het wacht op een collega van de schoolleiding.',
        'It waits for a colleague of the leadership.',
      ),
    },
    {
      href: '/protocol',
      count: one(rules.isOverdue),
      icon: 'clock',
      tone: 'calm',
      title: say('Het protocol moet worden nagekeken', 'The protocol is due for review'),
      text: say('Spreek een datum af.', 'Agree on a date.'),
    },
    {
      href: '/protocol',
      count: { number: rules.proposal === undefined ? rules.open : 0, more: false },
      icon: 'question',
      tone: 'calm',
      title: say('Open vragen over de regels', 'Open questions about the rules'),
      text: say(
        'Tot je kiest, geldt wat Schoolwacht voorstelt.',
        'Until you choose, what Schoolwacht proposes holds.',
      ),
    },
  ];
}
