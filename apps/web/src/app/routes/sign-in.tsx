import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SignInPage } from '../../features/session/sign-in-page.js';
import { sessionQuery } from '../../shared/session/get-session.js';
import SchemeMenu from '../frame/scheme-menu.js';
import { LanguageSwitch } from '../frame/language-switch.js';

/** Back to where the person was going, but only inside this site. */
const inside = (from: string | undefined) => (from && /^\/(?!\/)/.test(from) ? from : '/tasks');

export function SignInRoute() {
  const { from } = useSearch({ from: '/sign-in' });
  const { data } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const router = useRouter();
  const go = () => void router.history.push(inside(from));
  useEffect(() => {
    if (data) void navigate({ href: inside(from), replace: true });
  }, [data, from, navigate]);
  return (
    <SignInPage
      onDone={go}
      corner={
        <>
          <LanguageSwitch />
          <SchemeMenu />
        </>
      }
    />
  );
}
