import { notifications } from '@mantine/notifications';
import { announce } from './announcer.js';

/** A toast for what the person just did; failures are told at their place, never here. */
export function tellDone(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 5000 });
  announce(message);
}
