import { ApiError, readProblem } from './problem';

/** An answer together with the version it was given as; the version goes back in `If-Match`. */
export type Versioned<T> = { data: T; etag: string };

export type Connection = {
  base: string;
  language: () => string;
  /** The bearer token, or null for public reads. */
  token: () => Promise<string | null>;
  /** How the token is presented; that of an enterprise's link is no bearer token. */
  scheme?: 'Bearer' | 'Link';
  /** Called once for every answer 401: the session has ended. */
  onSignInNeeded?: () => void;
};

export type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** A file sent as it is; its name travels in `X-File-Name`. */
  file?: File;
  /** Cells of the file that were put right without touching it: both travel as one form. */
  corrections?: readonly unknown[];
  ifMatch?: string;
  /** Only if there is none yet (`If-None-Match: *`). */
  ifNone?: boolean;
  idempotencyKey?: string;
  accept?: string;
  signal?: AbortSignal;
};

export class Http {
  constructor(private readonly connection: Connection) {}

  async json<T>(path: string, call: Call = {}): Promise<T> {
    return (await (await this.send(path, call)).json()) as T;
  }

  async versioned<T>(path: string, call: Call = {}): Promise<Versioned<T>> {
    const response = await this.send(path, call);
    return { data: (await response.json()) as T, etag: response.headers.get('etag') ?? '' };
  }

  /** Sends one call; every refusal and every network failure is thrown as ApiError. */
  async send(path: string, call: Call = {}): Promise<Response> {
    const headers = new Headers({
      Accept: call.accept ?? 'application/json',
      'Accept-Language': this.connection.language(),
    });
    const token = await this.connection.token();
    if (token !== null) headers.set('Authorization', `${this.connection.scheme ?? 'Bearer'} ${token}`);
    if (call.ifMatch !== undefined) headers.set('If-Match', call.ifMatch);
    if (call.ifNone === true) headers.set('If-None-Match', '*');
    if (call.idempotencyKey !== undefined) headers.set('Idempotency-Key', call.idempotencyKey);
    const init: RequestInit = { method: call.method ?? 'GET', headers };
    if (call.signal !== undefined) init.signal = call.signal;
    if (call.file !== undefined) {
      headers.set('X-File-Name', encodeURIComponent(call.file.name));
      if (call.corrections === undefined || call.corrections.length === 0) {
        headers.set('Content-Type', fileType(call.file.name));
        init.body = call.file;
      } else {
        // The browser names the boundary in the content type itself.
        const form = new FormData();
        form.set('file', call.file);
        form.set('corrections', JSON.stringify(call.corrections));
        init.body = form;
      }
    } else if (call.body !== undefined) {
      headers.set('Content-Type', 'application/json');
      init.body = JSON.stringify(call.body);
    }
    const response = await fetch(this.connection.base + path, init).catch((cause: unknown) => {
      if (call.signal?.aborted) throw cause;
      throw new ApiError({ title: 'network', status: 0, code: 'network' });
    });
    if (response.status === 401) this.connection.onSignInNeeded?.();
    if (!response.ok) throw await readProblem(response);
    return response;
  }
}

function fileType(name: string): string {
  const lower = name.toLowerCase();
  if (lower.endsWith('.csv')) return 'text/csv';
  if (lower.endsWith('.xlsx')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return 'application/octet-stream';
}

/** `?a=1&b=2` without the empty ones. */
export function query(values: Record<string, string | number | undefined>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') parts.set(name, String(value));
  }
  const text = parts.toString();
  return text === '' ? '' : `?${text}`;
}
