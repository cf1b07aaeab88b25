import type { Language, Text } from '@tandem/domain';

/** Words in both languages, said by one function: what is counted and listed is the same in each. */
export const inBoth = (write: (language: Language) => string): Required<Text> => ({
  ru: write('ru'),
  en: write('en'),
});
