import { type Day, dayAfter, dayOf, type Moment, startOf } from './consent/amsterdam.ts';

const hourMs = 3_600_000;
/** When a school's office closes: nobody is expected to do anything later that day. */
const closingHour = 17;

/** The end of the next school day (Monday to Friday, 17:00): one working day to do something in. */
export function endOfNextSchoolDay(from: Moment): Moment {
  let day = dayAfter(dayOf(from));
  while (isWeekend(day)) day = dayAfter(day);
  // the clock is changed on Sundays only
  return startOf(day) + closingHour * hourMs;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(startOf(day) + 12 * hourMs).getUTCDay();
  return weekday === 0 || weekday === 6;
}
