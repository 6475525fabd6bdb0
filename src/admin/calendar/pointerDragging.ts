import interaction from '@fullcalendar/react/interaction'

/**
 * Dragging that counts from where the pointer is. The library puts the middle of the row in the
 * pointer's place as soon as it moves, and compares it with where the pointer took hold: with rows of
 * half an hour and steps of five minutes, a card lands up to a quarter of an hour beside the hand.
 */
export const pointerDragging: typeof interaction = {
  ...interaction,
  componentInteractions: (interaction.componentInteractions ?? []).map(
    (Interaction) =>
      class extends Interaction {
        constructor(settings: ConstructorParameters<typeof Interaction>[0]) {
          super({ ...settings, useEventCenter: false })
        }
      },
  ),
}
