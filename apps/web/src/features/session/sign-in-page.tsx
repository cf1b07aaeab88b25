import { Button, PasswordInput, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import type { SignIn } from '@tandem/contracts';
import { PairMark, PersonAvatar } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '../../shared/http/words.js';
import { useWords } from '../../shared/words/use-words.js';
import { demoAccountsQuery, type DemoAccounts } from './api/list-demo-accounts.js';
import { useSignIn } from './api/sign-in.js';
import classes from './sign-in.module.css';

/** The door: login and password, and on a demonstration server every role by one click. */
export function SignInPage({ onDone, corner }: { readonly onDone: () => void; readonly corner: ReactNode }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const demo = useQuery(demoAccountsQuery);
  const enter = (body: SignIn) => signIn.mutate(body, { onSuccess: onDone });
  useEffect(() => {
    document.title = `${t('session.title')} · Тандем`;
  }, [t]);
  return (
    <main className={classes.page}>
      <div className={classes.corner}>{corner}</div>
      <div className={classes.sheet} data-demo={demo.data ? true : undefined}>
        <div>
          <div className={classes.brand}>
            <span className={classes.logo}>
              <PairMark size={28} />
            </span>
            <span>
              <b>{t('session.brand')}</b>
              <small>{t('session.about')}</small>
            </span>
          </div>
          <h1 className={classes.title}>{t('session.title')}</h1>
          <SignInForm busy={signIn.isPending} problem={failureWords(signIn.error, t)} onEnter={enter} />
        </div>
        {demo.data && <Demo accounts={demo.data} busy={signIn.isPending} onEnter={enter} />}
      </div>
    </main>
  );
}

interface SignInFormProps {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly onEnter: (body: SignIn) => void;
}

function SignInForm({ busy, problem, onEnter }: SignInFormProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (login.trim() && password) onEnter({ login: login.trim(), password });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          size="sm"
          label={t('session.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={asked && !login.trim() ? t('session.loginMissing') : undefined}
        />
        <PasswordInput
          size="sm"
          label={t('session.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={asked && !password ? t('session.passwordMissing') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        />
        {problem && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <Button
          type="submit"
          size="sm"
          loading={busy}
          leftSection={<IconLogin2 size={18} stroke={1.75} aria-hidden />}
        >
          {t('session.enter')}
        </Button>
      </Stack>
    </form>
  );
}

interface DemoProps {
  readonly accounts: DemoAccounts;
  readonly busy: boolean;
  readonly onEnter: (body: SignIn) => void;
}

function Demo({ accounts, busy, onEnter }: DemoProps) {
  const { t } = useTranslation();
  const words = useWords();
  const units = [...new Set(accounts.items.map(({ unit }) => unit))];
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes.demoTitle}>
        {t('session.demo')}
      </h2>
      <p className={classes.demoText}>{t('session.demoText')}</p>
      {units.map((unit) => (
        <div key={unit}>
          <h3 className={classes.unit}>{unit}</h3>
          <ul className={classes.accounts}>
            {accounts.items
              .filter((one) => one.unit === unit)
              .map((one) => (
                <li key={one.login}>
                  <UnstyledButton
                    className={classes.account}
                    disabled={busy}
                    onClick={() => onEnter({ login: one.login, password: accounts.password })}
                  >
                    <PersonAvatar
                      name={one.name}
                      role={one.role === 'mentor' || one.role === 'mentee' ? one.role : 'other'}
                      decorative
                    />
                    <span>
                      <b>{words.role(one.role)}</b>
                      <small>{one.name}</small>
                    </span>
                  </UnstyledButton>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
