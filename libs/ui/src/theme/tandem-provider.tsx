import '@fontsource-variable/golos-text/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './global.css';
import 'dayjs/locale/ru.js';
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { theme } from './theme.js';
import { resolveVariables } from './css-variables.js';
import { DEFAULT_SCHEME, isHighContrast, type Look, type Scheme } from './scheme.js';

export type UiLanguage = 'ru' | 'en';
const LanguageContext = createContext<UiLanguage>('ru');

/** The language in which small pieces write dates and durations. */
export const useUiLanguage = (): UiLanguage => useContext(LanguageContext);

export interface TandemProviderProps {
  readonly scheme?: Scheme;
  readonly language?: UiLanguage;
  readonly children: ReactNode;
}

const forced = (look: Look): 'light' | 'dark' | undefined => {
  if (look === 'auto') return undefined;
  return look === 'dark' || look === 'whiteOnBlack' ? 'dark' : 'light';
};

/** Theme, colour scheme, size of type and the language of dates for everything inside. Stands once, at the root. */
export function TandemProvider({ scheme = DEFAULT_SCHEME, language = 'ru', children }: TandemProviderProps) {
  const { look, scale } = scheme;
  const resolver = useMemo(() => resolveVariables(look), [look]);
  const dates = useMemo(() => ({ locale: language, firstDayOfWeek: 1 as const }), [language]);
  const scheme_ = forced(look);

  useEffect(() => {
    const root = document.documentElement;
    root.style.fontSize = scale === 100 ? '' : `${scale}%`;
    root.toggleAttribute('data-high-contrast', isHighContrast(look));
    root.lang = language;
  }, [scale, look, language]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      {...(scheme_ ? { forceColorScheme: scheme_ } : {})}
    >
      <DatesProvider settings={dates}>
        <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
      </DatesProvider>
    </MantineProvider>
  );
}
