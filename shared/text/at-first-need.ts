/**
 * Made when it is first asked for. Patterns of whole scripts take a cold start too long, and few messages need them; making
 * the schemas of all settings would cost it 5 ms, and functions never ask for one.
 */
export function atFirstNeed<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
