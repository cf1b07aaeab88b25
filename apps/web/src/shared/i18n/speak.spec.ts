import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import i18next from 'i18next';
import { changeLanguage, speak, startI18n } from './i18n.js';
import { currentLanguage, languageOfBrowser } from './language.js';

const browserIn = (...languages: string[]) =>
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);

describe('the language of a visit', () => {
  beforeAll(async () => {
    await startI18n();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(async () => {
    await changeLanguage('ru');
    localStorage.clear();
  });

  it('is that of the link, and nothing of it stays in the browser', async () => {
    await changeLanguage('ru');
    await speak('en');
    expect([i18next.language, currentLanguage(), document.documentElement.lang]).toEqual(['en', 'en', 'en']);
    expect(localStorage.getItem('tandem.language')).toBe('ru');
  });

  it('is what the person chooses from then on', async () => {
    await speak('ru');
    await changeLanguage('en');
    expect(currentLanguage()).toBe('en');
    expect(localStorage.getItem('tandem.language')).toBe('en');
  });

  it.each([
    [['en-GB', 'ru'], 'en'],
    [['de', 'en'], 'en'],
    [['ru-RU', 'en'], 'ru'],
    [['tt-RU'], 'ru'],
    [[], 'ru'],
  ])('of a browser in %j is %s', (languages, language) => {
    browserIn(...languages);
    expect(languageOfBrowser()).toBe(language);
  });
});
