import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { PairMark } from '@tandem/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/http/problem.js';
import { failureWords } from '../../../shared/http/words.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import { useConfirmAddress } from '../api/confirm-address.js';
import classes from './confirm-page.module.css';

export interface ConfirmPageProps {
  /** What stood after «#» in the link; empty where the link was cut off. */
  readonly token: string;
  readonly corner: ReactNode;
}

/**
 * Where the link of a letter leads, on whatever is at hand and signed in or not. It does nothing until the button is
 * pressed: programs that open the links of letters press none.
 */
export function ConfirmPage({ token, corner }: ConfirmPageProps) {
  const { t } = useTranslation();
  const confirm = useConfirmAddress();
  useEffect(() => {
    document.title = `${t('letters.confirm.title')} · Тандем`;
  }, [t]);
  // A link that was followed twice has done what it should.
  const done = confirm.isSuccess || (isProblem(confirm.error) && confirm.error.code === 'link-used');
  return (
    <main className={classes.page}>
      <div className={classes.corner}>{corner}</div>
      <div className={classes.sheet}>
        <div className={classes.brand}>
          <PairMark size={28} />
          <b>{t('letters.confirm.brand')}</b>
        </div>
        {done ? (
          <Done again={!confirm.isSuccess} />
        ) : (
          <Ask
            hasToken={token !== ''}
            busy={confirm.isPending}
            error={confirm.error}
            onConfirm={() => confirm.mutate(token)}
          />
        )}
      </div>
    </main>
  );
}

interface AskProps {
  readonly hasToken: boolean;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
}

function Ask({ hasToken, busy, error, onConfirm }: AskProps) {
  const { t } = useTranslation();
  // Nothing but another letter helps a link that was refused; without a network the same button does.
  const refused = !hasToken || isProblem(error, 422);
  const problem = hasToken ? failureWords(error, t) : t('letters.confirm.cut');
  return (
    <>
      <h1 className={classes.title}>{t('letters.confirm.title')}</h1>
      {problem ? (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      ) : (
        <p className={classes.text}>{t('letters.confirm.text')}</p>
      )}
      {refused ? (
        <LinkButton to="/settings/letters" size="md" fullWidth>
          {t('letters.confirm.settings')}
        </LinkButton>
      ) : (
        <Button size="md" fullWidth loading={busy} onClick={onConfirm}>
          {t('letters.confirm.do')}
        </Button>
      )}
    </>
  );
}

function Done({ again }: { readonly again: boolean }) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone: what it did is read out instead.
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <IconCircleCheck className={classes.check} size={40} stroke={1.5} aria-hidden />
      <h1 ref={title} tabIndex={-1} className={classes.title}>
        {t(again ? 'letters.confirm.already' : 'letters.confirm.done')}
      </h1>
      <p className={classes.text}>{t('letters.confirm.doneText')}</p>
      <LinkButton to="/settings/letters" variant="default" size="md" fullWidth>
        {t('letters.confirm.settings')}
      </LinkButton>
    </>
  );
}
