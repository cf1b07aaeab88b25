import { Select } from '@mantine/core';
import type { RoadmapView } from '@tandem/contracts';
import { formatDate } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import classes from './plan.module.css';
import type { PlanVersion } from '../api/get-roadmap.js';

export interface VersionSwitchProps {
  readonly view: RoadmapView;
  readonly onVersion: (version: PlanVersion) => void;
}

/** Which of the frozen versions is read, or the draft where it is this person's to see. */
export function VersionSwitch({ view, onVersion }: VersionSwitchProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { showing, versions } = view;
  const hasDraft = showing.kind === 'draft' || view.mayEdit;
  const options = [
    ...(hasDraft ? [{ value: 'draft', label: t('plan.version.draft') }] : []),
    ...versions.toReversed().map(({ number, standing, frozenAt }) => ({
      value: String(number),
      label: t(`plan.version.${standing}`, { number, date: formatDate(frozenAt, language) }),
    })),
  ];
  if (options.length < 2)
    return showing.version ? <span className={classes.version}>{options[0]?.label}</span> : null;
  return (
    <Select
      data-screen-only
      aria-label={t('plan.version.label')}
      w={270}
      size="xs"
      allowDeselect={false}
      data={options}
      value={showing.kind === 'draft' ? 'draft' : String(showing.version?.number ?? '')}
      onChange={(value) => onVersion(value === 'draft' ? 'draft' : Number(value))}
    />
  );
}
