const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** A page as it came, with what a browser without scripts would do with it. */
export class VisitedPage {
  constructor(
    readonly url: string,
    readonly status: number,
    readonly headers: Headers,
    readonly text: string,
  ) {}

  get heading(): string {
    return this.inside('h1');
  }

  get title(): string {
    return this.inside('title');
  }

  /** The code of the receipt, or the word of the standing. */
  get code(): string {
    return (/<p class="code"[^>]*>\s*([^<]*?)\s*<\/p>/.exec(this.text)?.[1] ?? '').trim();
  }

  get action(): string {
    return /<form\s[^>]*id="form"[^>]*action="([^"]+)"/.exec(this.text)?.[1] ?? '';
  }

  /** What the form carries along without being seen. */
  get hidden(): [string, string][] {
    return [...this.text.matchAll(/<input\s+type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, unescaped(value)],
    );
  }

  private inside(tag: string): string {
    return unescaped(new RegExp(`<${tag}>(?:<label[^>]*>)?([^<]*)`).exec(this.text)?.[1] ?? '').trim();
  }
}

/** Somebody with an old browser: no script, no cookies, one address. */
export class TipVisitor {
  constructor(
    private readonly origin: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async open(path: string, headers: Record<string, string> = {}): Promise<VisitedPage> {
    return this.visited(
      path,
      await fetch(`${this.origin}${path}`, { headers: { ...this.headers, ...headers }, redirect: 'manual' }),
    );
  }

  /** Sends what a page carries with something in it exchanged. */
  forge(page: VisitedPage, name: string, change: (value: string) => string): Promise<VisitedPage> {
    const body = new URLSearchParams(page.hidden);
    body.set(name, change(body.get(name) ?? ''));
    body.set('go', 'send');
    return this.post(page.action, body);
  }

  /** Fills the form of a page in and presses one of its buttons. */
  send(
    page: VisitedPage,
    go: string,
    filledIn: Record<string, string | string[]> = {},
    action = page.action,
  ): Promise<VisitedPage> {
    const body = new URLSearchParams(page.hidden);
    for (const [name, values] of Object.entries(filledIn)) for (const value of [values].flat()) body.append(name, value);
    body.set('go', go);
    return this.post(action, body);
  }

  async post(path: string, body: URLSearchParams, headers: Record<string, string> = {}): Promise<VisitedPage> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = {
      method: 'POST',
      headers: { ...this.headers, ...type, ...headers },
      body: String(body),
      redirect: 'manual',
    } as const;
    return this.visited(path, await fetch(`${this.origin}${path}`, request));
  }

  /** Goes through the whole form and stops before it is sent. */
  async fillIn(language: 'zh' | 'en', answers: Record<string, string | string[]>, pages: VisitedPage[] = []): Promise<VisitedPage> {
    let page = await this.send(await this.open(`/tip/${language}`), 'next');
    for (const names of fieldsOfPages) {
      pages.push(page);
      const given = Object.entries(answers).filter(([name]) => names.includes(name));
      page = await this.send(page, 'next', Object.fromEntries(given));
      if (page.status !== 200) throw new Error(`The page with ${names.join()} was answered with ${page.status}.`);
    }
    pages.push(page);
    return page;
  }

  async report(language: 'zh' | 'en', answers: Record<string, string | string[]>): Promise<VisitedPage> {
    return this.send(await this.fillIn(language, answers), 'send');
  }

  look(language: 'zh' | 'en', code: string, headers: Record<string, string> = {}): Promise<VisitedPage> {
    return this.post(`/tip/${language}/status`, new URLSearchParams({ code, go: 'look' }), headers);
  }

  private async visited(path: string, answer: Response): Promise<VisitedPage> {
    return new VisitedPage(path, answer.status, answer.headers, await answer.text());
  }
}

const fieldsOfPages = [
  ['what'],
  ['kinds'],
  ['region', 'place'],
  ['when', 'whenText'],
  ['danger'],
  ['who', 'whoText'],
  ['know', 'knowText'],
  ['contact', 'safe'],
  ['reward', 'rewardReach'],
];
