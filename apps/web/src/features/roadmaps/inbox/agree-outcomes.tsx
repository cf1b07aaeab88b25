import type { BulkAgreed } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { Outcomes } from '../../../shared/decisions/outcomes.js';
import { textOf } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';

/** What happens, or happened, to each plan: in a word, with what to know before. */
export function AgreeOutcomes({ rows }: { readonly rows: BulkAgreed['rows'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Outcomes
      items={rows.map(({ roadmap, place, outcome, reason, warnings }) => ({
        key: roadmap,
        refused: outcome === 'refused',
        title: <b>{place}</b>,
        words: reason ? textOf(reason, language) : t(`roadmaps.bulk.${outcome}`),
        warnings: warnings.map((warning) => textOf(warning, language)),
      }))}
    />
  );
}
