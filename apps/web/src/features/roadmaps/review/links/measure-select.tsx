import { Select } from '@mantine/core';
import type { Measure } from '@tandem/roadmap-core';
import { useTranslation } from 'react-i18next';
import { namedMeasure } from '../rows/measure-words.js';

interface MeasureSelectProps {
  readonly label: string;
  readonly measures: readonly Pick<Measure, 'id' | 'label' | 'title'>[];
  readonly onChoose: (id: string) => void;
}

/** A row chosen by its words: hundreds of rows are found by typing. */
export function MeasureSelect({ label, measures, onChoose }: MeasureSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      placeholder={t('roadmapReview.choosePlaceholder')}
      searchable
      value={null}
      data={measures.map((measure) => ({ value: measure.id, label: namedMeasure(measure as Measure) }))}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id) => {
        if (id) onChoose(id);
      }}
    />
  );
}
