import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { itemChoicesOf, type Choice } from '../schema/choices.js';
import { useFormScope } from '../state/form-context.js';
import type { WidgetProps } from './widget-props.js';
import classes from './ranking.module.css';

type Value = Choice['value'];
/** What moved an item: it keeps the focus, as long as it can be pressed again. */
type Control = 'place' | 'up' | 'down';

/** The order after an item has come to a place (from 0); undefined takes it out. */
export const placed = (order: readonly Value[], item: Value, place: number | undefined): readonly Value[] => {
  const rest = order.filter((one) => one !== item);
  return place === undefined ? rest : [...rest.slice(0, place), item, ...rest.slice(place)];
};

/** Choices put in order: by the number of the place, by buttons, or by Alt with an arrow. */
export function RankingWidget(props: WidgetProps<readonly Value[]>) {
  const { id, schema, value, onChange, onLeave, readOnly, describedBy, required } = props;
  const { words } = useFormScope();
  const choices = itemChoicesOf(schema);
  const order = (value ?? []).filter((one) => choices.some((choice) => choice.value === one));
  const waiting = choices.filter((one) => !order.includes(one.value));
  const full = order.length >= Number(schema['maxItems'] ?? Infinity);
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<{ readonly item: Value; readonly control: Control }>();

  // A moved element loses the focus in some browsers, and one that was placed is made anew.
  useEffect(() => {
    if (focus === undefined) return;
    const row = box.current?.querySelector(`[data-item="${CSS.escape(String(focus.item))}"]`);
    const pressed = row?.querySelector<HTMLButtonElement>(`[data-control="${focus.control}"]`);
    (pressed && !pressed.disabled ? pressed : row?.querySelector('select'))?.focus();
    setFocus(undefined);
  }, [focus]);

  const put = (item: Choice, place: number | undefined, control: Control = 'place') => {
    if (readOnly) return;
    const next = placed(order, item.value, place);
    onChange(next.length > 0 ? next : undefined);
    setSaid(place === undefined ? words.unranked(item.label) : words.ranked(item.label, place + 1));
    if (place !== undefined) setFocus({ item: item.value, control });
  };
  const onKey = (item: Choice, index: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    if (order[index + by] !== undefined) put(item, index + by);
  };
  return (
    <div
      ref={box}
      role="group"
      id={id}
      className={classes.ranking}
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onLeave()}
    >
      {order.length > 0 && (
        <ol className={classes.list}>
          {order.map((key, index) => {
            const item = choices.find((one) => one.value === key)!;
            return (
              <li
                key={String(key)}
                className={classes.item}
                data-item={String(key)}
                onKeyDown={onKey(item, index)}
              >
                <NativeSelect
                  className={classes.place}
                  aria-label={words.rankOf(item.label)}
                  aria-required={required || undefined}
                  disabled={readOnly}
                  value={String(index)}
                  data={order.map((_, place) => ({ value: String(place), label: String(place + 1) }))}
                  onChange={(event) => put(item, Number(event.currentTarget.value))}
                />
                <span className={classes.title}>
                  {item.label}
                  {item.description && <span className={classes.note}>{item.description}</span>}
                </span>
                {!readOnly && (
                  <span className={classes.buttons}>
                    <ActionIcon
                      aria-label={`${words.moveUp}: ${item.label}`}
                      disabled={index === 0}
                      data-control="up"
                      onClick={() => put(item, index - 1, 'up')}
                    >
                      <IconArrowUp size={16} stroke={1.75} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={`${words.moveDown}: ${item.label}`}
                      disabled={index === order.length - 1}
                      data-control="down"
                      onClick={() => put(item, index + 1, 'down')}
                    >
                      <IconArrowDown size={16} stroke={1.75} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={`${words.takeRank}: ${item.label}`}
                      onClick={() => put(item, undefined)}
                    >
                      <IconX size={16} stroke={1.75} />
                    </ActionIcon>
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {waiting.length > 0 && !readOnly && (
        <div className={classes.waiting}>
          <div className={classes.caption}>{words.notRanked}</div>
          <ul className={classes.list}>
            {waiting.map((item) => (
              <li key={String(item.value)} className={classes.item}>
                <span className={classes.title}>{item.label}</span>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={full}
                  aria-label={`${words.giveRank}: ${item.label}`}
                  onClick={() => put(item, order.length)}
                >
                  {words.giveRank}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <span className={classes.unseen} aria-live="polite">
        {said}
      </span>
    </div>
  );
}
