import { ActionIcon, Button, Menu, Popover } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconFileDescription,
  IconKeyboard,
  IconListNumbers,
  IconPencilPlus,
  IconRowInsertBottom,
  IconSection,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SaveStateLine } from '../../../../shared/drafts/save-state.js';
import type { DraftStore } from '../../plan/draft/draft-store.js';

import { useDraftState } from '../../plan/draft/use-draft.js';
import type { GridDeeds } from './use-grid-deeds.js';
import classes from './writing-grid.module.css';

export interface WritingToolsProps {
  readonly store: DraftStore;
  readonly deeds: GridDeeds;
  /** The row below which a new one goes: the open one. */
  readonly after: string | undefined;
  readonly onAdded: (measure: string) => void;
  /** What stands over the table is to be written. */
  readonly onHeader: () => void;
}

/** Above the table: back and forth, rows and sections, numbers anew, whether all is saved. */
export function WritingTools({ store, deeds, after, onAdded, onHeader }: WritingToolsProps) {
  const { t } = useTranslation();
  const { past, future, plan, save } = useDraftState(store);
  const addRow = () => {
    const row = plan.measures.find(({ id }) => id === after) ?? plan.measures.at(-1);
    const section = row?.section ?? plan.sections.at(-1)?.id;
    const id = section && deeds.addRow(section, row?.section === section ? row : undefined);
    if (id) onAdded(id);
  };
  return (
    <div className={classes.tools} data-screen-only>
      <ActionIcon
        variant="subtle"
        size={30}
        disabled={past.length === 0}
        aria-label={t('plan.tools.undo')}
        title={`${t('plan.tools.undo')}: ${past.at(-1)?.name ?? ''} (Ctrl+Z)`}
        onClick={deeds.undo}
      >
        <IconArrowBackUp size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={30}
        disabled={future.length === 0}
        aria-label={t('plan.tools.redo')}
        title={`${t('plan.tools.redo')} (Ctrl+Shift+Z)`}
        onClick={deeds.redo}
      >
        <IconArrowForwardUp size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPencilPlus size={16} stroke={1.75} aria-hidden />}
            rightSection={<IconChevronDown size={14} stroke={1.75} aria-hidden />}
          >
            {t('plan.tools.change')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconRowInsertBottom size={16} stroke={1.75} aria-hidden />}
            onClick={addRow}
          >
            {t('plan.tools.addRow')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconSection size={16} stroke={1.75} aria-hidden />}
            onClick={() => deeds.addSection(plan.sections.at(-1)?.id ?? null)}
          >
            {t('plan.tools.addSection')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconListNumbers size={16} stroke={1.75} aria-hidden />}
            onClick={deeds.renumber}
          >
            {t('plan.tools.renumber')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileDescription size={16} stroke={1.75} aria-hidden />}
            onClick={onHeader}
          >
            {t('plan.header.open')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <KeysHelp />
      <SaveStateLine save={save} />
    </div>
  );
}

const KEYS = [
  'move',
  'edges',
  'tab',
  'edit',
  'type',
  'newLine',
  'escape',
  'select',
  'copy',
  'fill',
  'undo',
  'moveRow',
  'addRow',
  'open',
  'menu',
] as const;

function KeysHelp() {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width={380} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={t('plan.tools.keys')}
          title={t('plan.tools.keys')}
          visibleFrom="sm"
        >
          <IconKeyboard size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={classes.keys} tabIndex={0}>
          {KEYS.map((key) => (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{t(`plan.keys.${key}.press`)}</dt>
              <dd>{t(`plan.keys.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
