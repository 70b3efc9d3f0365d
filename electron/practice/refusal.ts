/** What the practice server will not do, in the words of its answer (`code` 0). */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
