import { ROLE_TITLES, STAGES } from '@tandem/domain';
import { useTranslation } from 'react-i18next';
import { textOf } from '../format/text.js';
import { useLanguage } from '../format/use-language.js';

/** Names of roles, stages and kinds of units as the domain and the glossary have them. */
export function useWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const titles: Record<string, unknown> = ROLE_TITLES;
  return {
    role: (role: string): string => textOf(titles[role], language) || role,
    stage: (stage: number): string => textOf(STAGES.find((one) => one.stage === stage)?.title, language),
    unitKind: (kind: string): string => t(`unitKinds.${kind}`, { defaultValue: kind }),
  };
}
