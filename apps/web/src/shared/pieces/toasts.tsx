import { Notifications, notifications } from '@mantine/notifications';

export const showToast = (message: string): void => {
  notifications.show({ message, color: 'teal', autoClose: 5000 });
};

export default function Toasts() {
  return <Notifications position="bottom-right" limit={3} />;
}
