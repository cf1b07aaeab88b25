const TYPED = /^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/u;
const PLAIN = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/u;

/**
 * A date as people type it: `7.12.2026` is the seventh of December. Browsers read it the American way round. Nothing for
 * what is not a day of the calendar.
 */
export function readTypedDate(text: string): string | null {
  const typed = TYPED.exec(text);
  const plain = PLAIN.exec(text);
  const [year, month, day] = typed
    ? [typed[3], typed[2], typed[1]]
    : plain
      ? [plain[1], plain[2], plain[3]]
      : [];
  if (!year || !month || !day) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
