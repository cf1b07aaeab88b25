import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { UnitRef } from '@tandem/contracts';
import { EmptyState, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shared/pieces/loaded.js';
import { unitQuery } from '../../shared/units/get-unit.js';
import { unitsQuery } from '../../shared/units/list-units.js';
import { isBody } from '../../shared/units/use-scope.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './unit-chooser.module.css';

/** A board is an institution's: from a municipality or a region one chooses which. */
export function UnitChooser({
  unit,
  onChoose,
}: {
  readonly unit: UnitRef;
  readonly onChoose: (unit: UnitRef) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const own = useQuery(unitQuery(unit.id));
  const above = own.data?.parent ?? undefined;
  const parent = isBody(unit.kind) ? above : unit.id;
  const list = useQuery({ ...unitsQuery({ parent: parent ?? unit.id }), enabled: parent !== undefined });
  return (
    <div className={classes.sheet}>
      <Panel title={t('board.chooseUnit')} flush>
        <Loaded query={list}>
          {({ items }) => {
            const shown = items.filter(({ kind }) => !isBody(kind));
            if (shown.length === 0) return <EmptyState title={t('board.noUnits')} />;
            return (
              <ul className={classes.list}>
                {shown.map((one) => (
                  <li key={one.id}>
                    <UnstyledButton className={classes.unit} onClick={() => onChoose(one)}>
                      <span>
                        <b>{one.title}</b>
                        <small>{words.unitKind(one.kind)}</small>
                      </span>
                      <IconChevronRight size={18} stroke={1.75} aria-hidden />
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      </Panel>
    </div>
  );
}
