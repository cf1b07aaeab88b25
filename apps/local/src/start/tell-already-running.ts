import type { Holder } from '../bootstrap/hold-lock.mjs';

/** Words for the second start. */
export const tellAlreadyRunning = ({ pid, address, since }: Holder): string => {
  const time = new Date(since).toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
  return address
    ? `Тандем уже работает с ${time}: ${address} (процесс ${pid}).\nОстановить: Ctrl+C в его окне или kill ${pid}.`
    : `Тандем уже запускается в другом окне (процесс ${pid}, с ${time}). Подождите или остановите его: kill ${pid}.`;
};
