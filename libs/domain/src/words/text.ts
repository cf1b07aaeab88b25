/** Words for people: Russian is always there, English where it has been translated. */
export interface Text {
  readonly ru: string;
  readonly en?: string;
}

export type Language = 'ru' | 'en';

/** The text in the language asked for; Russian where a translation is missing. */
export const say = (text: Text, language: Language): string =>
  language === 'en' ? (text.en ?? text.ru) : text.ru;
