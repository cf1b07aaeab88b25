import { SegmentedControl } from '@mantine/core';
import type { CampaignCandidates, NewCampaign, UnitRef } from '@tandem/contracts';
import { ListSkeleton, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../../../shared/http/words.js';
import { ChooseUnits, type ChoosableGroup } from '../../pieces/choose-units.js';
import type { DraftFieldsProps } from './draft-fields.js';
import classes from './open.module.css';
import { useCandidates } from './use-candidates.js';

/** Everybody who is asked, or some of them: by name, or whole municipalities with their schools. */
export function WhichUnits({
  draft,
  body,
  onSet,
}: Pick<DraftFieldsProps, 'draft' | 'onSet'> & { readonly body: NewCampaign }) {
  const { t } = useTranslation();
  const { only } = draft;
  return (
    <Panel title={t('campaigns.open.who')}>
      <div className={classes.which}>
        <SegmentedControl
          aria-label={t('campaigns.open.who')}
          data={[
            { value: 'everybody', label: t('campaigns.open.everybody') },
            { value: 'some', label: t('campaigns.open.some') },
          ]}
          value={only ? 'some' : 'everybody'}
          onChange={(value) => onSet({ only: value === 'some' ? new Set() : undefined })}
        />
        <p className={classes.hint}>{t(only ? 'campaigns.open.someText' : 'campaigns.open.everybodyText')}</p>
      </div>
      {only && <Chosen body={body} chosen={only} onChosen={(next) => onSet({ only: next })} />}
    </Panel>
  );
}

interface ChosenProps {
  readonly body: NewCampaign;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function Chosen({ body, chosen, onChosen }: ChosenProps) {
  const { t } = useTranslation();
  const { items, error } = useCandidates(body);
  if (error) return <p className={classes.problem}>{failureWords(error, t)}</p>;
  if (!items) return <ListSkeleton count={3} />;
  if (items.length === 0) return <p className={classes.hint}>{t('campaigns.open.noneText')}</p>;
  return (
    <ChooseUnits
      groups={groupsOf(items, (level) => t(`campaigns.levels.${level}`))}
      chosen={chosen}
      onChosen={onChosen}
      error={items.some(({ unit }) => chosen.has(unit.id)) ? undefined : t('campaigns.open.noneChosen')}
    />
  );
}

type Candidate = CampaignCandidates['items'][number];

/** A municipality stands with its schools; institutions of the region and its own report by themselves. */
const groupsOf = (
  items: readonly Candidate[],
  levelTitle: (level: Candidate['level']) => string,
): readonly ChoosableGroup[] => {
  const groups = new Map<string, { title: string; units: UnitRef[] }>();
  const put = (id: string, title: string, unit: UnitRef) => {
    const group = groups.get(id) ?? { title, units: [] };
    groups.set(id, group);
    group.units.push(unit);
  };
  const sorted = items.toSorted((one, other) => byTitle(one.unit, other.unit));
  for (const { unit, level } of sorted) if (level === 'municipality') put(unit.id, unit.title, unit);
  for (const { unit, level, place } of sorted)
    if (level === 'school') put(place?.id ?? level, place?.title ?? levelTitle(level), unit);
  for (const { unit, level } of sorted)
    if (level === 'regionFounded' || level === 'region') put(level, levelTitle(level), unit);
  return [...groups].map(([id, group]) => ({ id, ...group }));
};

/** «Школа № 2» before «Школа № 10». */
const byTitle = (one: UnitRef, other: UnitRef): number =>
  one.title.localeCompare(other.title, 'ru', { numeric: true });
