import type { Count, StartFacts } from '../gather-start.ts';
import { rulesTasks } from '../protocol/rules-tasks.ts';
import type { Viewer } from '../route.ts';
import type { Standing } from '../standing.ts';

/** One thing that waits for somebody of this role. */
export interface Task {
  href: string;
  count: Count;
  icon: Standing['icon'];
  tone: Standing['tone'];
  title: string;
  text: string;
}

/** Everything that can wait for a person, worst first; what counts nothing is left out by the page. */
export function tasksOf(viewer: Viewer, facts: StartFacts): Task[] {
  const { say, may } = viewer;
  const none = { number: 0, more: false };
  const forPosts = may('communication', 'leadership');
  const forComments = may('moderation', 'leadership');
  const posts = (count: Count) => (forPosts ? count : none);
  const comments = (count: Count) => (forComments ? count : none);
  return [
    {
      href: '/notices',
      count: facts.urgent,
      icon: 'warn',
      tone: 'bad',
      title: say('Dringende berichten', 'Urgent messages'),
      text: say('Lees deze eerst.', 'Read these first.'),
    },
    {
      href: '#accounts',
      count: { number: facts.troubled.length, more: false },
      icon: 'warn',
      tone: 'bad',
      title: say('Accounts die niet antwoorden', 'Accounts that do not answer'),
      text: say(
        'Zolang dat zo is, wordt daar niets gecontroleerd.',
        'Until they do, nothing is checked there.',
      ),
    },
    {
      href: '/tasks',
      count: posts(facts.tasks),
      icon: 'warn',
      tone: 'bad',
      title: say('Iemand mag niet meer in beeld', 'Somebody may not be shown any more'),
      text: say(
        'Haal de post weg of vervang het beeld.',
        'Take the post down or replace the picture.',
      ),
    },
    {
      href: '/posts?show=online',
      count: posts(facts.postsOnline),
      icon: 'warn',
      tone: 'bad',
      title: say('Posts online die aandacht vragen', 'Posts online that need attention'),
      text: say(
        'Ze staan al op het platform. Kijk wie erop staat.',
        'They are on the platform already. See who is in them.',
      ),
    },
    {
      href: '/posts?show=unchecked',
      count: posts(facts.postsUnchecked),
      icon: 'question',
      tone: 'bad',
      title: say('Posts die niet gecontroleerd zijn', 'Posts that were not checked'),
      text: say('De controle lukte niet. Kijk zelf.', 'The check failed. Look yourself.'),
    },
    {
      href: '/comments',
      count: comments(facts.commentsUnchecked),
      icon: 'question',
      tone: 'bad',
      title: say('Reacties die niet gecontroleerd zijn', 'Comments that were not checked'),
      text: say('Lees ze zelf.', 'Read them yourself.'),
    },
    {
      href: '/posts?show=held',
      count: posts(facts.postsHeld),
      icon: 'stop',
      tone: 'warn',
      title: say('Posts die zijn tegengehouden', 'Posts that are held back'),
      text: say(
        'Zeg wie erop staat of kies een ander beeld.',
        'Say who is in them or choose another picture.',
      ),
    },
    {
      href: '/comments',
      count: comments(facts.comments),
      icon: 'question',
      tone: 'warn',
      title: say('Reacties die op jou wachten', 'Comments waiting for you'),
      text: say('Jij beslist: verbergen of laten staan.', 'You decide: hide or leave.'),
    },
    {
      href: '/parked',
      count: { number: facts.parked, more: false },
      icon: 'warn',
      tone: 'warn',
      title: say('Werk dat is blijven steken', 'Work that got stuck'),
      text: say('Start het opnieuw.', 'Start it again.'),
    },
    {
      href: '/notices',
      count: { ...facts.unseen, number: facts.unseen.number - facts.urgent.number },
      icon: 'clock',
      tone: 'calm',
      title: say('Andere nieuwe berichten', 'Other new messages'),
      text: say('Wanneer het je uitkomt.', 'When it suits you.'),
    },
    ...rulesTasks(viewer, facts.rules),
    {
      href: '/imports',
      count: { number: facts.register.uploads.length, more: false },
      icon: 'question',
      tone: 'warn',
      title: say('Een bestand met toestemmingen wacht op jou', 'A consent file waits for you'),
      text: say(
        'Van nee naar ja mag alleen als jij het ermee eens bent.',
        'From no to yes only if you agree.',
      ),
    },
    {
      href: '/people#waiting',
      count: { number: facts.register.proposals.length, more: false },
      icon: 'question',
      tone: 'warn',
      title: say('Een collega vraagt jouw akkoord', 'A colleague asks for your agreement'),
      text: say('Hier zijn twee mensen voor nodig.', 'This takes two people.'),
    },
    {
      href: forPosts ? '/posts' : '/comments',
      count: {
        number: posts(facts.postsWaiting).number + comments(facts.commentsWaiting).number,
        more: facts.postsWaiting.more || facts.commentsWaiting.more,
      },
      icon: 'clock',
      tone: 'calm',
      title: say('Wordt nu bekeken', 'Being looked at now'),
      text: say('Je hoeft niets te doen.', 'Nothing for you to do.'),
    },
  ];
}
