import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, speakFor, storeLanguage, type Language } from './language.js';

/** Texts of one language come as one script of their own: nobody loads both. */
const load = async (language: Language) =>
  language === 'ru' ? (await import('./ru/index.js')).ru : (await import('./en/index.js')).en;

/** Words of screens that few open: they come with the screen, not with the first load. */
const LATER = {
  dashboard: {
    ru: () => import('./ru/dashboard.json'),
    en: () => import('./en/dashboard.json'),
  },
  indicators: {
    ru: () => import('./ru/indicators.json'),
    en: () => import('./en/indicators.json'),
  },
  letters: {
    ru: () => import('./ru/letters.json'),
    en: () => import('./en/letters.json'),
  },
  criteria: {
    ru: () => import('./ru/criteria.json'),
    en: () => import('./en/criteria.json'),
  },
  campaigns: {
    ru: () => import('./ru/campaigns.json'),
    en: () => import('./en/campaigns.json'),
  },
  papers: {
    ru: () => import('./ru/papers.json'),
    en: () => import('./en/papers.json'),
  },
  plan: {
    ru: () => import('./ru/plan.json'),
    en: () => import('./en/plan.json'),
  },
  planWrite: {
    ru: () => import('./ru/plan-write.json'),
    en: () => import('./en/plan-write.json'),
  },
  drafts: {
    ru: () => import('./ru/drafts.json'),
    en: () => import('./en/drafts.json'),
  },
  recommendations: {
    ru: () => import('./ru/recommendations.json'),
    en: () => import('./en/recommendations.json'),
  },
  report: {
    ru: () => import('./ru/report.json'),
    en: () => import('./en/report.json'),
  },
  roadmaps: {
    ru: () => import('./ru/roadmaps.json'),
    en: () => import('./en/roadmaps.json'),
  },
  roadmapReview: {
    ru: () => import('./ru/roadmap-review.json'),
    en: () => import('./en/roadmap-review.json'),
  },
  survey: {
    ru: () => import('./ru/survey.json'),
    en: () => import('./en/survey.json'),
  },
  surveys: {
    ru: () => import('./ru/surveys.json'),
    en: () => import('./en/surveys.json'),
  },
};
export type LaterWords = keyof typeof LATER;
const wanted = new Set<LaterWords>();

/** Brings the words of such a screen; from then on they also follow a change of the language. */
export async function bringWords(...names: readonly LaterWords[]): Promise<void> {
  names.forEach((name) => wanted.add(name));
  await addWords(i18next.language === 'en' ? 'en' : 'ru', names);
}

const addWords = async (language: Language, names: Iterable<LaterWords>): Promise<void> => {
  await Promise.all(
    [...names].map(async (name) => {
      const words = await LATER[name][language]();
      i18next.addResourceBundle(language, 'translation', words.default, true, true);
    }),
  );
};

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
  await show(language, storeLanguage);
}

/** The same for this visit, where the person has chosen nothing: it is not kept. */
export async function speak(language: Language): Promise<void> {
  if (language !== i18next.language) await show(language, speakFor);
}

async function show(language: Language, keep: (language: Language) => void): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', await load(language));
  await addWords(language, wanted);
  keep(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
