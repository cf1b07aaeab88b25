import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** Brings BullMQ's own tables up to date as the owner and lets the engine's role use them. */
export const preparePostgresQueue = async (ownerUrl: string, schema: string): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
    const name = client.escapeIdentifier(schema);
    // BullMQ makes objects of a queue when it first meets the queue.
    await client.query(`grant usage, create on schema ${name} to tandem_engine`);
    await client.query(`grant all on all tables in schema ${name} to tandem_engine`);
    await client.query(`grant all on all sequences in schema ${name} to tandem_engine`);
    await client.query(`grant execute on all functions in schema ${name} to tandem_engine`);
  } finally {
    await client.end();
  }
};
