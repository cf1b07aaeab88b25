const RULES = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** Forms in the order одна, две, пять: `plural(3, ['день', 'дня', 'дней'])` → «3 дня» with a non-breaking space. */
export const plural = (
  count: number,
  forms: readonly [string, string, string],
  language: 'ru' | 'en' = 'ru',
): string => {
  const category = RULES[language].select(Math.abs(count));
  const word = category === 'one' ? forms[0] : category === 'few' ? forms[1] : forms[2];
  return `${count}\u00a0${word}`;
};
