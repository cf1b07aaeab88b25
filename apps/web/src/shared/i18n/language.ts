export type Language = 'ru' | 'en';

const KEY = 'tandem.language';

/** The language of the screen and of what the server says; Russian until the person chose. */
export function currentLanguage(): Language {
  const chosen = readStored();
  return chosen === 'en' ? 'en' : 'ru';
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser without storage keeps the choice for this page only.
    fallback = language;
  }
}

let fallback: string | null = null;

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY) ?? fallback;
  } catch {
    return fallback;
  }
}
