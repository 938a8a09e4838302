import { daySchema } from '../consent/amsterdam.ts';

const dayFirst = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/;
const bare = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^\d{5}$/;
const clock = /^(.+?)[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** Excel counts days from here; true for every date after February 1900. */
const excelDayZero = Date.UTC(1899, 11, 30);

/**
 * The day a cell means, as "2025-09-08": day-month-year, year-month-day or Excel's day number. Never the
 * month first, never a year of two digits, never a day that does not exist: those are undefined.
 */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  const [, day = '', , month = '', year] = dayFirst.exec(trimmed) ?? [];
  if (year !== undefined) return existing(year, month, day);
  const [, y, m = '', d = ''] = yearFirst.exec(trimmed) ?? bare.exec(trimmed) ?? [];
  if (y !== undefined) return existing(y, m, d);
  if (!serial.test(trimmed)) return undefined;
  const counted = new Date(excelDayZero + Number(trimmed) * 86_400_000).toISOString();
  return existing(counted.slice(0, 4), counted.slice(5, 7), counted.slice(8, 10));
}

/** The same, with the time of day where the cell has one: "2025-09-08T14:03:00". */
export function readMoment(text: string): string | undefined {
  const [, date = text, hour, minute, second = '00'] = clock.exec(text.trim()) ?? [];
  const day = readDay(date);
  if (day === undefined || hour === undefined) return day;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? `${day}T${hour.padStart(2, '0')}:${minute}:${second}` : undefined;
}

/** "2025-2026" for any way of writing it; undefined when it is not two years that follow each other. */
export function readSchoolYear(text: string): string | undefined {
  const [, from, until] = /^(\d{4}|\d{2})\s*[-/]\s*(\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  if (from === undefined || from.length !== until?.length) return undefined;
  const [first, last] = [from, until].map((year) => Number(year) + (year.length === 2 ? 2000 : 0));
  return last === Number(first) + 1 ? `${first}-${last}` : undefined;
}

function existing(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return daySchema.safeParse(text).data;
}
