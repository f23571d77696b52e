/** An answer under another status than its route has: a registration that made nothing new answers 200. It is stored and repeated with it. */
export class Answered<Body> {
  constructor(
    readonly status: number,
    readonly body: Body,
  ) {}
}
