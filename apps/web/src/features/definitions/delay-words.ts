import type { TFunction } from 'i18next';

const UNITS: Record<string, string> = { D: 'day', W: 'week', M: 'month', Y: 'year', H: 'hour' };

/** `P10WD` → «через 10 рабочих дней»; what is more intricate stays as it is written. */
export function delayWords(delay: string, t: TFunction): string {
  const working = /^P(\d+)WD$/.exec(delay);
  if (working) return t('definitions.delay.workday', { count: Number(working[1]) });
  const plain = /^P(?:T)?(\d+)([DWMYH])$/.exec(delay);
  const unit = plain && UNITS[plain[2] ?? ''];
  if (plain && unit) return t(`definitions.delay.${unit}`, { count: Number(plain[1]) });
  const date = /^--(\d\d)-(\d\d)$/.exec(delay);
  if (date) return t('definitions.delay.date', { date: `${date[2]}.${date[1]}` });
  const fact = /^((?:case|answers)\.[\w.-]+?)(?:-(P\d+W?[DMY]))?$/.exec(delay);
  const name = fact?.[1]?.split('.').at(-1);
  if (name && fact?.[2]) return t('definitions.delay.beforeFact', { name, days: delayOf(fact[2], t) });
  if (name) return t('definitions.delay.fact', { name });
  return delay;
}

const delayOf = (delay: string, t: TFunction): string =>
  t('definitions.delay.ahead', { count: Number(/\d+/.exec(delay)?.[0] ?? 0) });
