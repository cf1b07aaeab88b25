import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language.js';

/** The language of the screen, for dates and for definitions that carry both. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'ru');
