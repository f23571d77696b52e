import { Socket } from 'node:net';
import { Client, type QueryResult, type QueryResultRow } from 'pg';

export interface PinnedOptions {
  url: string;
  applicationName: string;
  /** Something was announced on the channel, or the connection has gone. */
  onCall: () => void;
}

/** One connection outside the pool: session locks live and die with it. */
export class PinnedConnection {
  private isGone = false;

  private constructor(
    private readonly client: Client,
    private readonly socket: Socket,
  ) {}

  static async open({ url, applicationName, onCall }: PinnedOptions): Promise<PinnedConnection> {
    const socket = new Socket();
    const client = new Client({
      stream: () => socket,
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      statement_timeout: 10_000,
      query_timeout: 15_000,
    });
    const connection = new PinnedConnection(client, socket);
    const gone = (): void => {
      connection.isGone = true;
      onCall();
    };
    client.on('error', gone);
    client.on('end', gone);
    client.on('notification', onCall);
    await client.connect();
    return connection;
  }

  get isLost(): boolean {
    return this.isGone;
  }

  query<Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<QueryResult<Row>> {
    return this.client.query<Row>(text, values);
  }

  /** Cuts the connection; the server gives its locks back as soon as it notices. Saying goodbye first could hang on a dead line. */
  close(): void {
    this.isGone = true;
    this.socket.destroy();
  }
}
