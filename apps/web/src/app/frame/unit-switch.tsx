import { Menu, ScrollArea, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { UnitRef } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shared/session/use-session.js';
import { unitsQuery } from '../../shared/units/list-units.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './top-bar.module.css';
import { UnitFace, useAbove } from './unit-face.js';

/** Whose data is on the screen: the way from the region down, the person's own places, and what lies below. */
export default function UnitSwitch() {
  const { t } = useTranslation();
  const { unit } = useSession();
  const above = useAbove();
  const [opened, setOpened] = useState(false);
  if (!unit) return null;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={320}>
      <Menu.Target>
        <UnstyledButton className={classes.unit}>
          <span className="td-unseen">{t('frame.unit', { unit: unit.title })}</span>
          <UnitFace />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {opened && <Choices above={above} unit={unit} close={() => setOpened(false)} />}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ChoicesProps {
  readonly above: readonly UnitRef[];
  readonly unit: UnitRef;
  readonly close: () => void;
}

function Choices({ above, unit, close }: ChoicesProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { memberships, chooseUnit } = useSession();
  const below = useQuery(unitsQuery({ parent: unit.id }));
  const choose = (chosen: UnitRef) => {
    close();
    chooseUnit({ id: chosen.id, title: chosen.title, kind: chosen.kind });
  };
  const own = memberships.filter(
    (one, index, all) => all.findIndex((other) => other.unit.id === one.unit.id) === index,
  );
  const item = (one: UnitRef, note?: string) => (
    <Menu.Item
      key={one.id}
      onClick={() => choose(one)}
      rightSection={
        one.id === unit.id ? <IconCheck size={16} stroke={1.75} aria-label={t('frame.chosen')} /> : null
      }
    >
      <span className={classes.two}>
        <span style={{ display: 'block' }}>{one.title}</span>
        {note && <span className={classes.second}>{note}</span>}
      </span>
    </Menu.Item>
  );
  return (
    <ScrollArea.Autosize mah="70dvh">
      <Menu.Label>{t('frame.myUnits')}</Menu.Label>
      {own.map((one) =>
        item(
          one.unit,
          memberships
            .filter((other) => other.unit.id === one.unit.id)
            .map((other) => words.role(other.role))
            .join(', '),
        ),
      )}
      {above.length > 0 && <Menu.Label>{t('frame.above')}</Menu.Label>}
      {above.map((one) => item(one))}
      {(below.data?.items.length ?? 0) > 0 && <Menu.Label>{t('frame.below')}</Menu.Label>}
      {below.data?.items.map((one) => item(one, words.unitKind(one.kind)))}
    </ScrollArea.Autosize>
  );
}
