export type Language = 'ru' | 'en';

const KEY = 'tandem.language';

/** The language of the screen and of what the server says; Russian until the person chose. */
export function currentLanguage(): Language {
  const chosen = spoken ?? readStored();
  return chosen === 'en' ? 'en' : 'ru';
}

/** For this visit only: whoever follows a link of a letter has chosen nothing for this browser. */
export function speakFor(language: Language): void {
  spoken = language;
}

/** The language that the browser itself is set to. */
export const languageOfBrowser = (): Language =>
  navigator.languages
    .find((one) => /^(ru|en)\b/iu.test(one))
    ?.toLowerCase()
    .startsWith('en')
    ? 'en'
    : 'ru';

export function storeLanguage(language: Language): void {
  spoken = null;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser without storage keeps the choice for this page only.
    fallback = language;
  }
}

let spoken: Language | null = null;
let fallback: string | null = null;

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY) ?? fallback;
  } catch {
    return fallback;
  }
}
