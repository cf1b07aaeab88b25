import type { Language } from '@tandem/domain';
import { useStudio } from '../state/index.js';
import { en } from './en.js';
import { ru, type StudioWords } from './ru.js';

/** The studio's own texts in a language. */
export const wordsOf = (language: Language): StudioWords => (language === 'en' ? en : ru);

export const useWords = (): StudioWords => wordsOf(useStudio((state) => state.language));
export type { StudioWords };
