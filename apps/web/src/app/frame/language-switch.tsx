import { SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { changeLanguage } from '../../shared/i18n/i18n.js';
import type { Language } from '../../shared/i18n/language.js';

/** Russian or English, at once and everywhere. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const choose = async (language: string) => {
    await changeLanguage(language as Language);
    // Sentences of the server come in the language they were asked in.
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'form-to-fill' });
  };
  return (
    <SegmentedControl
      value={useLanguage()}
      onChange={(language) => void choose(language)}
      data={[
        { value: 'ru', label: 'RU' },
        { value: 'en', label: 'EN' },
      ]}
      aria-label={t('frame.language')}
    />
  );
}
