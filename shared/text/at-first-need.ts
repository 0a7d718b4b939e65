/** Made when it is first asked for: patterns of whole scripts take a cold start too long, and few messages need them. */
export function atFirstNeed<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
