import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { UnitRef } from '@tandem/contracts';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choose-units.module.css';

export interface ChoosableGroup {
  readonly id: string;
  readonly title: string;
  readonly units: readonly UnitRef[];
}

export interface ChooseUnitsProps {
  readonly groups: readonly ChoosableGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  /** What is missing in the choice, in words. */
  readonly error?: string | undefined;
}

/** So few are shown at once; more stand folded under their groups until they are looked for. */
const FEW = 12;

/** Organisations ticked one by one or by their municipality, with a search over all of them. */
export function ChooseUnits({ groups, chosen, onChosen, error }: ChooseUnitsProps) {
  const { t } = useTranslation();
  const foot = useId();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = groups
    .map((group) => ({
      ...group,
      units:
        wanted === '' || group.title.toLowerCase().includes(wanted)
          ? group.units
          : group.units.filter(({ title }) => title.toLowerCase().includes(wanted)),
    }))
    .filter(({ units }) => units.length > 0);
  const all = groups.flatMap(({ units }) => units);
  const inSight = found.flatMap(({ units }) => units);
  const put = (units: readonly UnitRef[], on: boolean) => {
    const next = new Set(chosen);
    for (const { id } of units)
      if (on) next.add(id);
      else next.delete(id);
    onChosen(next);
  };
  const count = all.filter(({ id }) => chosen.has(id)).length;
  return (
    <div className={classes.choose}>
      <div className={classes.head}>
        <TextInput
          className={classes.search}
          aria-label={t('campaigns.choose.search')}
          placeholder={t('campaigns.choose.search')}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button variant="default" size="compact-sm" onClick={() => put(inSight, true)}>
          {t('campaigns.choose.all')}
        </Button>
        <Button variant="subtle" size="compact-sm" disabled={count === 0} onClick={() => put(inSight, false)}>
          {t('campaigns.choose.none')}
        </Button>
      </div>
      <div
        className={classes.groups}
        role="group"
        aria-label={t('campaigns.choose.label')}
        aria-describedby={foot}
      >
        {found.map((group) => (
          <Group
            key={group.id}
            group={group}
            single={groups.length === 1}
            open={wanted !== '' || all.length <= FEW}
            chosen={chosen}
            onPut={put}
          />
        ))}
        {found.length === 0 && <p className={classes.quiet}>{t('campaigns.choose.nothing')}</p>}
      </div>
      <p id={foot} className={classes.foot} aria-live="polite">
        <b>{t('campaigns.choose.count', { count, all: all.length })}</b>
        {wanted !== '' && found.length > 0 && (
          <span>{t('campaigns.choose.found', { count: inSight.length })}</span>
        )}
        {error && (
          <span className={classes.error} role="alert">
            {error}
          </span>
        )}
      </p>
    </div>
  );
}

interface GroupProps {
  readonly group: ChoosableGroup;
  /** Nothing stands beside it: its name would say nothing. */
  readonly single: boolean;
  readonly open: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onPut: (units: readonly UnitRef[], on: boolean) => void;
}

function Group({ group, single, open, chosen, onPut }: GroupProps) {
  const { t } = useTranslation();
  const { title, units } = group;
  const count = units.filter(({ id }) => chosen.has(id)).length;
  const list = (
    <ul className={classes.units}>
      {units.map((unit) => (
        <li key={unit.id}>
          <Checkbox
            size="xs"
            label={unit.title}
            checked={chosen.has(unit.id)}
            onChange={(event) => onPut([unit], event.currentTarget.checked)}
          />
        </li>
      ))}
    </ul>
  );
  if (single) return list;
  return (
    <div className={classes.group}>
      <Checkbox
        size="xs"
        className={classes.whole}
        aria-label={t('campaigns.choose.group', { group: title })}
        checked={count === units.length}
        indeterminate={count > 0 && count < units.length}
        onChange={(event) => onPut(units, event.currentTarget.checked)}
      />
      <details key={String(open)} open={open}>
        <summary>
          {title}{' '}
          <small>
            {count} / {units.length}
          </small>
        </summary>
        {list}
      </details>
    </div>
  );
}
