import { IconCheck, IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './row-form.module.css';

/** Under a field that is typed freely: how it is understood, at once. */
export function Understood({
  words,
  unread,
}: {
  readonly words: string | undefined;
  readonly unread: boolean;
}) {
  const { t } = useTranslation();
  if (!words && !unread) return null;
  return (
    <p className={classes.understood} data-read={words ? true : undefined}>
      {words ? (
        <IconCheck size={14} stroke={1.75} aria-hidden />
      ) : (
        <IconQuote size={14} stroke={1.75} aria-hidden />
      )}
      <span>{words ?? t('plan.notUnderstood')}</span>
    </p>
  );
}
