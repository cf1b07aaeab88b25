import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconBuilding, IconChevronDown, IconChevronRight, IconPencil, IconPlus } from '@tabler/icons-react';
import type { UnitRef, UnitView } from '@tandem/contracts';
import { EmptyState, ListSkeleton, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../shared/pieces/failure.js';
import { usePermission } from '../../shared/session/use-session.js';
import { unitQuery } from '../../shared/units/get-unit.js';
import { unitsQuery } from '../../shared/units/list-units.js';
import { useWords } from '../../shared/words/use-words.js';
import { EditUnit, type UnitEdit } from './edit-unit.js';
import classes from './units-tab.module.css';

/** The tree of units from the chosen one down; branches open one by one. */
export function UnitsTab({ unit }: { readonly unit: UnitRef }) {
  const { t } = useTranslation();
  const manages = usePermission('units.manage');
  const root = useQuery(unitQuery(unit.id));
  const [edit, setEdit] = useState<UnitEdit | null>(null);
  return (
    <>
      {manages && (
        <Group justify="flex-end" mb="sm">
          <Button
            leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
            onClick={() => setEdit({ kind: 'add', parent: unit })}
          >
            {t('organisation.addUnit')}
          </Button>
        </Group>
      )}
      <Panel flush>
        {root.error && <Failure error={root.error} onRetry={() => void root.refetch()} />}
        {root.isPending && <ListSkeleton />}
        {root.data && (
          <ul className={classes.tree}>
            <Branch unit={root.data} depth={0} open onEdit={manages ? setEdit : undefined} />
          </ul>
        )}
      </Panel>
      {edit && <EditUnit edit={edit} onClose={() => setEdit(null)} />}
    </>
  );
}

interface BranchProps {
  readonly unit: UnitView;
  readonly depth: number;
  readonly open?: boolean;
  readonly onEdit: ((edit: UnitEdit) => void) | undefined;
}

function Branch({ unit, depth, open: atFirst = false, onEdit }: BranchProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [open, setOpen] = useState(atFirst);
  const below = useQuery({ ...unitsQuery({ parent: unit.id }), enabled: open && unit.children > 0 });
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className={classes.row} style={{ paddingLeft: `${0.75 + depth * 1.25}rem` }}>
        {unit.children > 0 ? (
          <UnstyledButton
            className={classes.toggle}
            aria-expanded={open}
            aria-label={t('organisation.below', { unit: unit.title })}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={16} stroke={1.75} aria-hidden />
          </UnstyledButton>
        ) : (
          <span className={classes.toggle} />
        )}
        <IconBuilding size={18} stroke={1.75} aria-hidden />
        <span className={classes.text}>
          <b>{unit.title}</b>
          <small>
            {words.unitKind(unit.kind)} · {t('organisation.people', { count: unit.people })}
            {unit.founder && ` · ${t('organisation.founder', { unit: unit.founder.title })}`}
          </small>
        </span>
        {onEdit && (
          <Button
            variant="subtle"
            leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
            onClick={() => onEdit({ kind: 'change', unit })}
          >
            {t('organisation.rename')}
          </Button>
        )}
      </div>
      {open && unit.children > 0 && (
        <ul className={classes.tree}>
          {below.isPending && <ListSkeleton count={2} />}
          {below.data?.items.map((one) => (
            <Branch key={one.id} unit={one} depth={depth + 1} onEdit={onEdit} />
          ))}
          {below.data?.items.length === 0 && <EmptyState title={t('organisation.nothingBelow')} />}
        </ul>
      )}
    </li>
  );
}
