package dev.cairn.server.wiring;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Looks at every start whether Cairn is put together as it was meant to be. With one part missing, or two of a kind, Axon
 * falls back in silence: to a bus that stores nothing, to no transaction, to a serializer that writes class names.
 */
public final class WiringCheck implements SmartInitializingSingleton {

    private final Map<Class<?>, Class<?>> expected;
    private final ListableBeanFactory beans;

    /**
     * @param beans what Cairn was put together from
     * @param expected the parts, and the one class that each has to be of
     */
    public WiringCheck(ListableBeanFactory beans, Map<Class<?>, Class<?>> expected) {
        this.beans = beans;
        this.expected = expected;
    }

    /** @throws StartRefusedException where a part is missing, double or another one than was meant */
    @Override
    public void afterSingletonsInstantiated() {
        expected.forEach(this::require);
    }

    private void require(Class<?> part, Class<?> expected) {
        String found = beans.getBeansOfType(part).values().stream()
                .map(bean -> AopUtils.getTargetClass(bean).getName())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!found.equals(expected.getName())) {
            throw new StartRefusedException(
                    ExitCode.WIRING,
                    "Cairn is put together wrongly: as " + part.getSimpleName() + " it needs " + expected.getName()
                            + " and nothing else, and found " + (found.isEmpty() ? "nothing" : found) + ".");
        }
    }
}
