import type { Text } from '@tandem/domain';

const DEEDS = {
  removed: { ru: 'Удалено', en: 'Removed' },
  moved: { ru: 'Перемещено', en: 'Moved' },
  pasted: { ru: 'Вставлено', en: 'Pasted' },
} as const;

/** «Перемещено поле «Дата»», or how many of them. */
export const nameStep = (deed: keyof typeof DEEDS, titles: readonly Text[]): Text => {
  const { ru, en } = DEEDS[deed];
  const [title] = titles;
  if (titles.length === 1 && title !== undefined) return named(`${ru} поле`, en, title);
  return { ru: `${ru} полей: ${titles.length}`, en: `${en} ${titles.length} fields` };
};

/** A deed and the title of what it was done to. */
export const named = (ru: string, en: string, title: Text): Text => ({
  ru: `${ru} «${title.ru}»`,
  en: `${en} “${title.en ?? title.ru}”`,
});
