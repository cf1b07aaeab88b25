import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, storeLanguage, type Language } from './language.js';

/** Texts of one language come as one script of their own: nobody loads both. */
const load = async (language: Language) =>
  language === 'ru' ? (await import('./ru/index.js')).ru : (await import('./en/index.js')).en;

export async function startI18n(): Promise<void> {
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await load(language) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the whole screen without a reload. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await load(language));
  storeLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
