import { tryPort } from '@tandem/local-postgres';

/** Better to say so now than to let the engine fall over a busy port. */
export const checkPort = async (port: number): Promise<void> => {
  if (await tryPort(port)) return;
  throw new Error(`Порт ${port} занят другой программой. Запустите на другом: PORT=${port + 1} npm start`);
};
