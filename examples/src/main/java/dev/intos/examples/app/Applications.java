package dev.intos.examples.app;

import dev.intos.examples.ar.ActivityRecognition;
import dev.intos.examples.bc.BitCount;
import dev.intos.examples.dnn.Dnn;
import dev.intos.examples.em.EventMonitor;
import dev.intos.examples.etl.Etl;
import dev.intos.examples.kvtasks.KvTasks;
import dev.intos.examples.mq.Mq;
import dev.intos.examples.pingpong.PingPong;
import dev.intos.examples.pred.Pred;
import dev.intos.examples.sense.Sense;
import dev.intos.examples.stats.Stats;
import dev.intos.examples.train.Train;

/** IntOS's applications, each as it is meant and in a short form for tests. */
public enum Applications {
  PINGPONG(new PingPong(100), new PingPong(10)),
  BC(new BitCount(100), new BitCount(3)),
  DNN(new Dnn(100), new Dnn(6)),
  AR(new ActivityRecognition(16, 64), new ActivityRecognition(3, 8)),
  KVTASKS(new KvTasks(20), new KvTasks(5)),
  SENSE(new Sense(5), new Sense(5)),
  EM(new EventMonitor(100), new EventMonitor(8)),
  MQ(new Mq(), new Mq(20)),
  ETL(new Etl(), new Etl(8)),
  STATS(new Stats(), new Stats(12)),
  PRED(new Pred(), new Pred(22)),
  TRAIN(new Train(), new Train(17));

  private final Application whole;
  private final Application brief;

  Applications(Application whole, Application brief) {
    this.whole = whole;
    this.brief = brief;
  }

  /** With all its rounds. */
  public Application whole() {
    return whole;
  }

  /** With few rounds. */
  public Application brief() {
    return brief;
  }
}
