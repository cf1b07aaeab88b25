import { useLocation } from '@tanstack/react-router';
import { ConfirmPage } from '../../features/letters/confirm/confirm-page.js';
import { LanguageSwitch } from '../frame/language-switch.js';
import SchemeMenu from '../frame/scheme-menu.js';

/** The token stands after «#»: browsers send that to nobody, so it is in no log on the way. */
export function ConfirmEmailRoute() {
  const { hash } = useLocation();
  return (
    <ConfirmPage
      token={hash}
      corner={
        <>
          <LanguageSwitch />
          <SchemeMenu />
        </>
      }
    />
  );
}
