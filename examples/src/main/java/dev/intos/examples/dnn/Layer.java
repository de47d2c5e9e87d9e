package dev.intos.examples.dnn;

import dev.intos.annotations.Mut;
import dev.intos.annotations.Owned;
import dev.intos.annotations.Persistent;

/** A fully connected layer of rectified linear units. */
@Persistent
final class Layer {
  private final double[] weights;
  private final double[] outputs;

  private Layer(@Owned double[] weights, @Owned double[] outputs) {
    this.weights = weights;
    this.outputs = outputs;
  }

  /** A layer whose weights follow a fixed pattern of quarters around a little above zero. */
  static Layer of(int inputs, int units) {
    double[] weights = new double[inputs * units];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (i * 7 % 11 - 4) / 4.0;
    }
    return new Layer(weights, new double[units]);
  }

  /** Computes the outputs from the inputs. */
  @Mut
  void compute(double[] inputs) {
    for (int unit = 0; unit < outputs.length; unit++) {
      double sum = 0;
      for (int i = 0; i < inputs.length; i++) {
        sum += weights[unit * inputs.length + i] * inputs[i];
      }
      outputs[unit] = Math.max(0, sum);
    }
  }

  double[] outputs() {
    return outputs;
  }
}
