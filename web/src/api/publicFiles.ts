/** The files of a jurisdiction's public calendar; they are served without the API. */
export class PublicFiles {
  constructor(
    private readonly base: string,
    private readonly jurisdiction: string,
  ) {}

  /** The address of a file, such as `2026-W48.ics`; its parts may be in any script. */
  address(path: string): string {
    const parts = [this.jurisdiction, ...path.split('/')].map(encodeURIComponent);
    return new URL(`${this.base}/${parts.join('/')}`, location.href).href;
  }

  /** What a file holds; null where there is none. */
  async json<T>(path: string): Promise<T | null> {
    const response = await fetch(this.address(path));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  }
}
