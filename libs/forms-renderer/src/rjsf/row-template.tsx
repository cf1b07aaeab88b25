import { useContext, type KeyboardEvent, type MouseEvent } from 'react';
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useFormScope, useFormState } from '../state/form-context.js';
import { pointerOf } from '../state/pointer.js';
import { FieldNotes } from './field-notes.js';
import { PlaceContext } from './row-context.js';
import classes from './rows-template.module.css';

type Buttons = ArrayFieldItemTemplateProps['buttonsProps'];

function RowButtons({
  buttons,
  index,
  total,
}: {
  readonly buttons: Buttons;
  readonly index: number;
  readonly total: number;
}) {
  const { words, design } = useFormScope();
  const row = words.row(index + 1);
  if (design || buttons.readonly || buttons.disabled) return null;
  return (
    <span className={classes.buttons}>
      {total > 1 && (
        <>
          <ActionIcon
            aria-label={`${words.moveUp}: ${row}`}
            disabled={!buttons.hasMoveUp}
            onClick={buttons.onMoveUpItem}
          >
            <IconArrowUp size={16} stroke={1.75} />
          </ActionIcon>
          <ActionIcon
            aria-label={`${words.moveDown}: ${row}`}
            disabled={!buttons.hasMoveDown}
            onClick={buttons.onMoveDownItem}
          >
            <IconArrowDown size={16} stroke={1.75} />
          </ActionIcon>
        </>
      )}
      {buttons.hasRemove && (
        <ActionIcon aria-label={`${words.remove}: ${row}`} onClick={buttons.onRemoveItem}>
          <IconTrash size={16} stroke={1.75} />
        </ActionIcon>
      )}
    </span>
  );
}

/** Alt with an arrow moves the row in which the focus stands. */
const moveByKey = (buttons: Buttons) => (event: KeyboardEvent<HTMLElement>) => {
  if (!event.altKey || buttons.readonly) return;
  const press = event as unknown as MouseEvent<HTMLButtonElement>;
  if (event.key === 'ArrowUp' && buttons.hasMoveUp) buttons.onMoveUpItem(press);
  else if (event.key === 'ArrowDown' && buttons.hasMoveDown) buttons.onMoveDownItem(press);
  else return;
  event.preventDefault();
};

/** One row of a repeating group, with the buttons that move and remove it. */
export function RowTemplate({ children, buttonsProps, index, totalItems }: ArrayFieldItemTemplateProps) {
  const place = useContext(PlaceContext);
  const { words } = useFormScope();
  const pointer = pointerOf(buttonsProps.fieldPathId.path);
  const error = useFormState((store) => store.errorIn(pointer, pointer));
  const wrong = error !== undefined && (
    <FieldNotes id={buttonsProps.fieldPathId.$id} error={error} warning={undefined} />
  );
  const buttons = <RowButtons buttons={buttonsProps} index={index} total={totalItems} />;
  if (place === 'tableRow') {
    return (
      <>
        <tr
          data-row
          data-pointer={pointer}
          data-invalid={error !== undefined}
          className={classes.row}
          onKeyDown={moveByKey(buttonsProps)}
        >
          <th scope="row" className={classes.number}>
            {index + 1}
          </th>
          {children}
          <td className={classes.actions}>{buttons}</td>
        </tr>
        {wrong && (
          <tr className={classes.wrong}>
            <td colSpan={100}>{wrong}</td>
          </tr>
        )}
      </>
    );
  }
  return (
    <li
      data-row
      data-pointer={pointer}
      data-invalid={error !== undefined}
      className={classes.card}
      onKeyDown={moveByKey(buttonsProps)}
    >
      <div className={classes.cardHead}>
        <span className={classes.cardTitle}>{words.row(index + 1)}</span>
        {buttons}
      </div>
      {children}
      {wrong}
    </li>
  );
}
