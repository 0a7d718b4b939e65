export const purposes = {
  remind: 'classes.remind',
  material: 'classes.material',
  tell: 'classes.tell',
} as const;
