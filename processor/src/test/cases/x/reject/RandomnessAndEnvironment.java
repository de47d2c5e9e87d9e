// Dice, generated keys and what the machine happens to be set to are other ones when the body runs again.
import dev.intos.annotations.*;
import dev.intos.runtime.*;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

@Persistent
class Draw {
  private long number;
  private String note = "";
  long number() { return number; }
  @Mut void number(long next) { number = next; }
  @Mut void note(String text) { note = text; }
}

class RandomnessAndEnvironment {
  static void draw(PersistentHeap heap, PBox<Draw> box, List<Integer> cards, SecureRandom secure, Random seeded) {
    heap.run(j -> {
      Draw draw = box.asMut(j);
      draw.note(UUID.randomUUID().toString()); // warn: X.NONDETERMINISM
      draw.number(new Random().nextInt(6)); // warn: X.NONDETERMINISM
      draw.number(new Random(draw.number()).nextInt(6));
      draw.number(seeded.nextInt(6));
      draw.number(secure.nextInt(6)); // warn: X.NONDETERMINISM
      draw.number(ThreadLocalRandom.current().nextInt(6)); // warn: X.NONDETERMINISM
      draw.number(new SplittableRandom().nextInt()); // warn: X.NONDETERMINISM
      draw.number((long) (Math.random() * 6)); // warn: X.NONDETERMINISM
      draw.number(System.identityHashCode(cards)); // warn: X.NONDETERMINISM
      List<Integer> own = new ArrayList<>(cards);
      Collections.shuffle(own); // warn: X.NONDETERMINISM
      Collections.shuffle(own, new Random(7));
    });
  }

  static void environment(PersistentHeap heap, PBox<Draw> box, Clock clock) {
    Clock still = Clock.fixed(Instant.EPOCH, ZoneId.of("UTC"));
    heap.run(j -> {
      Draw draw = box.asMut(j);
      draw.note(System.getProperty("user.name")); // warn: X.NONDETERMINISM
      draw.number(Integer.getInteger("limit", 3)); // warn: X.NONDETERMINISM
      draw.number(Runtime.getRuntime().availableProcessors()); // warn: X.NONDETERMINISM
      draw.note(Locale.getDefault().toString()); // warn: X.NONDETERMINISM
      draw.note(Locale.ROOT + ZoneId.of("UTC").getId());
      draw.note(ZoneId.systemDefault().getId()); // warn: X.NONDETERMINISM
      draw.number(Calendar.getInstance().getTimeInMillis()); // warn: X.NONDETERMINISM
      draw.number(clock.millis()); // warn: X.NONDETERMINISM
      draw.number(Instant.now(clock).toEpochMilli()); // warn: X.NONDETERMINISM
      draw.number(still.millis() + Instant.now(still).toEpochMilli());
      draw.number(Clock.systemUTC().millis()); // warn: X.NONDETERMINISM
      draw.number(Instant.now(Clock.systemUTC()).toEpochMilli()); // warn: X.NONDETERMINISM
    });
  }
}
